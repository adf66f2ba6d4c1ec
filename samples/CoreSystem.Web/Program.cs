using CoreSystem.Web;
using Microsoft.Extensions.Options;

try
{
    await CoreSystemApp.Build(args).RunAsync();
    return 0;
}
catch (OptionsValidationException wrong)
{
    foreach (var failure in wrong.Failures)
    {
        await Console.Error.WriteLineAsync(failure);
    }

    return 2;
}
catch (CoreSystemStartException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}
