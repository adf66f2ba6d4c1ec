using System.Text.Json.Serialization;

namespace CoreSystem.Web.Faults;

/// <summary>What can go wrong on purpose.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FaultKind>))]
internal enum FaultKind
{
    /// <summary>The answer comes later, by a random time between <c>minSeconds</c> and <c>maxSeconds</c>.</summary>
    [JsonStringEnumMemberName("delay")]
    Delay,

    /// <summary>The answer is a system error (E0999), and nothing was done.</summary>
    [JsonStringEnumMemberName("error")]
    Error,

    /// <summary>登録 fails with E0999 before anything is stored.</summary>
    [JsonStringEnumMemberName("error-before-commit")]
    ErrorBeforeCommit,

    /// <summary>登録 is stored, but the connection breaks before the answer.</summary>
    [JsonStringEnumMemberName("lost-response-after-commit")]
    LostResponseAfterCommit,

    /// <summary>Another terminal changes the claimant just before 登録 (E0901).</summary>
    [JsonStringEnumMemberName("concurrent-update")]
    ConcurrentUpdate,

    /// <summary>An unexpected window opens (I0090 with <c>text</c>, or the message of <c>code</c>).</summary>
    [JsonStringEnumMemberName("dialog")]
    Dialog,

    /// <summary>The session ends before the request is served.</summary>
    [JsonStringEnumMemberName("session-end")]
    SessionEnd,

    /// <summary>Another clerk (<c>text</c>: who) has the record open: look-ups find it locked, and 登録 is refused (E0902).</summary>
    [JsonStringEnumMemberName("record-locked")]
    RecordLocked,

    /// <summary>The nightly batch runs: every screen is closed (E0951).</summary>
    [JsonStringEnumMemberName("night-batch")]
    NightBatch,

    /// <summary>After 登録 a window asks whether to print (Q0010), before the number is told.</summary>
    [JsonStringEnumMemberName("print-dialog")]
    PrintDialog,

    /// <summary>The screen comes in another version: tabs and fields are gone through in another order.</summary>
    [JsonStringEnumMemberName("tab-order")]
    TabOrder,
}
