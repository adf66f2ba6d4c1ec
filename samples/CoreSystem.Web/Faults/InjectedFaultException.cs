namespace CoreSystem.Web.Faults;

/// <summary>A fault plan asked for a system error here.</summary>
internal sealed class InjectedFaultException(string message) : Exception(message);
