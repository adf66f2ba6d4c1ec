using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Rpa.Scheduler.Security;
using Rpa.Scheduler.Store;
using Rpa.Scheduler.Store.Rows;

namespace Rpa.Scheduler.Accounts;

/// <summary>
/// Keeps the keys that protect cookies and form tokens in the store, wrapped by the master key: sessions outlive a restart,
/// several machines share them, and a copy of the data alone is worthless.
/// </summary>
internal sealed class SignInKeys(IDbContextFactory<RpaDbContext> contexts, MasterKey master) : IXmlRepository
{
    private const string Prefix = "sign-in-key/";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var context = contexts.CreateDbContext();
        return [.. context.Settings.AsNoTracking()
            .Where(row => row.Name.StartsWith(Prefix))
            .AsEnumerable()
            .Select(row => XElement.Parse(Encoding.UTF8.GetString(master.Unwrap(Convert.FromBase64String(row.Value), Guid.ParseExact(row.Name[Prefix.Length..], "N")))))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var id = Guid.NewGuid();
        using var context = contexts.CreateDbContext();
        context.Settings.Add(new SettingRow
        {
            Name = Prefix + id.ToString("N"),
            Value = Convert.ToBase64String(master.Wrap(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)), id)),
        });
        context.SaveChanges();
    }
}
