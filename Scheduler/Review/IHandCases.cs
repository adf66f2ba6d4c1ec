namespace Rpa.Scheduler.Review;

/// <summary>Cases that a person starts and types in (手入力): applications of a procedure without a paper form, or told at the counter.</summary>
public interface IHandCases
{
    /// <summary>Makes a case with every field asked and empty. It goes to review like any other, and always to a person.</summary>
    /// <param name="procedureId">Id of the procedure.</param>
    /// <param name="receivedOn">受付日; today or before.</param>
    /// <param name="user">Who starts it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<HandCase> StartAsync(string procedureId, DateOnly receivedOn, string user, CancellationToken cancellationToken);
}
