using CoreSystem.Web.Faults;

namespace CoreSystem.Web.Endpoints;

/// <summary>Breaks the connection in the middle of the answer.</summary>
internal sealed class LostResponse : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // The head of the answer must arrive, and the connection be closed rather than reset: a browser that saw no
        // answer at all would send the request once more on another connection.
        httpContext.Response.ContentType = "application/json";
        await httpContext.Response.WriteAsync("{", httpContext.RequestAborted);
        await httpContext.Response.Body.FlushAsync(httpContext.RequestAborted);
        throw new InjectedFaultException("the connection breaks after the commit");
    }
}
