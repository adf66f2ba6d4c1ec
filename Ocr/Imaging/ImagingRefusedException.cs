namespace Rpa.Ocr.Imaging;

/// <summary>OpenCV refused to work on an image, for instance because of its measures.</summary>
public sealed class ImagingRefusedException : InvalidOperationException
{
    /// <summary>Makes it.</summary>
    public ImagingRefusedException(string message)
        : base(message)
    {
    }
}
