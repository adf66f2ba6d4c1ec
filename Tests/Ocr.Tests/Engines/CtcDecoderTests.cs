using Rpa.Ocr.Engines.Paddle;
using Shouldly;
using Xunit;

namespace Rpa.Ocr.Tests.Engines;

public class CtcDecoderTests
{
    /// <summary>Steps of blank, '1', '2'.</summary>
    private static MaskedScores Scores(params double[][] steps)
    {
        var probabilities = new double[steps.Length, 3];
        for (var step = 0; step < steps.Length; step++)
        {
            for (var i = 0; i < 3; i++)
            {
                probabilities[step, i] = steps[step][i];
            }
        }

        return new MaskedScores("12", probabilities, [.. steps.Select(_ => 1.0)]);
    }

    [Fact]
    public void A_character_held_over_two_steps_is_one_character()
    {
        var best = CtcDecoder.Decode(Scores([0.05, 0.9, 0.05], [0.05, 0.9, 0.05], [0.9, 0.05, 0.05]))[0];

        best.Text.ShouldBe("1");
    }

    [Fact]
    public void The_same_character_after_a_blank_is_a_second_one()
    {
        var best = CtcDecoder.Decode(Scores([0.05, 0.9, 0.05], [0.9, 0.05, 0.05], [0.05, 0.9, 0.05]))[0];

        best.Text.ShouldBe("11");
    }

    [Fact]
    public void The_runner_up_of_a_doubtful_step_is_the_first_alternative()
    {
        var candidates = CtcDecoder.Decode(Scores([0.02, 0.55, 0.43], [0.98, 0.01, 0.01]));

        candidates.Take(2).Select(candidate => candidate.Text).ShouldBe(["1", "2"]);
        candidates[0].Probability.ShouldBeGreaterThan(candidates[1].Probability);
    }

    [Fact]
    public void A_text_that_may_not_begin_so_is_never_read()
    {
        var candidates = CtcDecoder.Decode(
            Scores([0.05, 0.9, 0.05], [0.9, 0.05, 0.05], [0.05, 0.05, 0.9]), mayBegin: text => text.Length <= 1);

        candidates.ShouldAllBe(candidate => candidate.Text.Length <= 1);
    }

    [Fact]
    public void The_text_that_the_scores_show_is_likelier_than_another()
    {
        var scores = Scores([0.05, 0.9, 0.05], [0.9, 0.05, 0.05], [0.05, 0.05, 0.9]);

        CtcDecoder.LogProbability(scores, "12").ShouldBeGreaterThan(CtcDecoder.LogProbability(scores, "21"));
        CtcDecoder.LogProbability(scores, "3").ShouldBe(double.NegativeInfinity);
    }
}
