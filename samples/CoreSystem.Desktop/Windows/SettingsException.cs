namespace CoreSystem.Desktop.Windows;

/// <summary>The command line is wrong. The message says what would be right.</summary>
internal sealed class SettingsException(string message) : Exception(message);
