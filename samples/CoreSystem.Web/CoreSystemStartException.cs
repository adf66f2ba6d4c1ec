namespace CoreSystem.Web;

/// <summary>The system cannot start because of what it was given.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="innerException">Where it comes from.</param>
public sealed class CoreSystemStartException(string message, Exception? innerException = null)
    : Exception(message, innerException);
