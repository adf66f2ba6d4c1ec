namespace Rpa.Scheduler.Commands;

/// <summary>Asks for a password: from an environment variable, the keyboard, or the standard input. Never from the command line, which others can see.</summary>
internal static class PasswordPrompt
{
    /// <exception cref="CommandException">There is none.</exception>
    public static string Ask(string variable)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given)
        {
            return given;
        }

        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine() is { Length: > 0 } line
                ? line
                : throw new CommandException($"no password: set {variable} or type it at the keyboard.", ExitCode.BadInput);
        }

        Console.Error.Write("Password: ");
        var letters = new List<char>();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                if (letters.Count > 0)
                {
                    letters.RemoveAt(letters.Count - 1);
                }
            }
            else if (!char.IsControl(key.KeyChar))
            {
                letters.Add(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return new string([.. letters]);
    }
}
