using Rpa.Ocr.Imaging;

namespace Rpa.Ocr.Registration;

/// <summary>A patch of the blank that lies inside the image: where on the form (mm), and whether the page shows it there.</summary>
internal readonly record struct SeenPatch(PointD At, bool Agrees);
