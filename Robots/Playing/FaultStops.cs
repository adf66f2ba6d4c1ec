using Rpa.Robots.Drivers;

namespace Rpa.Robots.Playing;

/// <summary>The driver's faults in the words of an outcome.</summary>
internal static class FaultStops
{
    public static PlayStop Of(ScreenException error, string? target) => error.Fault switch
    {
        ScreenFault.Lost => PlayStop.Failed(RobotCodes.Lost, "ブラウザーか画面（デスクトップでは基幹システムのプログラムか端末との接続）が失われました。"),
        ScreenFault.NoDesktop => PlayStop.Failed(RobotCodes.NoDesktop, "ロボット端末につながりません。端末の FlaUI.WebDriver を確かめてください。"),
        ScreenFault.Locked => PlayStop.Failed(RobotCodes.DesktopLocked, "ロボット端末の画面がロックされているか、切断されています。"),
        ScreenFault.NoApplication => PlayStop.Failed(RobotCodes.NoApplication, "ロボット端末で基幹システムのプログラムが起動しません。"),
        ScreenFault.Unreachable => PlayStop.Failed(RobotCodes.Unreachable, "基幹システムにつながりません。"),
        ScreenFault.NoBrowser => PlayStop.Failed(RobotCodes.NoBrowser, "ブラウザーを起動できません。"),
        ScreenFault.Ambiguous => PlayStop.Failed(RobotCodes.Ambiguous, $"画面項目「{target}」が一つに決まりません。画面の作りが変わっていないか確かめてください。"),
        ScreenFault.TooSlow => PlayStop.Failed(RobotCodes.TooSlow, "基幹システムの処理が時間内に終わりませんでした。"),
        ScreenFault.WindowStays => PlayStop.Failed(RobotCodes.WindowMissing, "答えた小窓が閉じません。"),
        _ => PlayStop.Failed(RobotCodes.NotUsable, $"画面項目「{target}」が時間内に使えるようになりませんでした。"),
    };
}
