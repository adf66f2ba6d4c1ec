namespace CoreSystem.Web.Endpoints;

/// <summary>A search in the window that F4 opens.</summary>
/// <param name="Kind"><c>person</c>, <c>bank</c> or <c>branch</c>.</param>
/// <param name="Text">What was typed.</param>
/// <param name="Match"><c>1</c> 前方一致, <c>2</c> 部分一致.</param>
/// <param name="Bank">金融機関コード on the screen.</param>
internal sealed record SearchRequest(string Kind, string Text, string Match = "1", string Bank = "");
