Console.WriteLine("Rpa");
