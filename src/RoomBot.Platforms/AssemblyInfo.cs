using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo(RestEase.RestClient.FactoryAssemblyName)]
