# Build: docker build -t roombot .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/RoomBot.Host/RoomBot.Host.csproj -c Release -o /app -p:RestoreLockedMode=true

# The plain image, not a chiselled one: it has zone data and ICU, and a shell for the health check.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /data
RUN chown "$APP_UID" /data
COPY --from=build /app /app

ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false \
    Storage__ConnectionString="Data Source=/data/roombot.db"
EXPOSE 8080
VOLUME /data
USER $APP_UID
ENTRYPOINT ["/app/roombot"]
CMD ["serve"]
