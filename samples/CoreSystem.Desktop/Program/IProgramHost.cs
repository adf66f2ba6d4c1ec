namespace CoreSystem.Desktop;

/// <summary>What draws the program: Windows Forms, or a test.</summary>
public interface IProgramHost
{
    /// <summary>Shows a message window and waits for its answer: true for はい or OK.</summary>
    Task<bool> ShowAsync(Notice notice);

    /// <summary>Something has changed: draw it.</summary>
    void Refresh();
}
