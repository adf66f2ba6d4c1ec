using System.Windows.Forms;

namespace CoreSystem.Desktop.Windows;

internal static class Program
{
    [STAThread]
    private static int Main(string[] args)
    {
        Application.EnableVisualStyles();
        Application.SetCompatibleTextRenderingDefault(false);
        try
        {
            var (store, options) = Settings.Read(args);
            using var form = new MainForm(store, options);
            Application.Run(form);
            return 0;
        }
        catch (SettingsException wrong)
        {
            MessageBox.Show(wrong.Message, Terminal.Title, MessageBoxButtons.OK, MessageBoxIcon.Error);
            return 2;
        }
    }
}
