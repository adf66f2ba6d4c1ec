namespace Rpa.Ocr.Engines.Onnx;

/// <summary>What a network gave back.</summary>
/// <param name="Shape">Dimensions.</param>
/// <param name="Data">Numbers, row-major.</param>
internal sealed record OnnxTensor(long[] Shape, float[] Data);
