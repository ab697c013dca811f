# Two stages: build with a JDK, run as an unprivileged user with the data in a volume.
#   docker build -t duckgres .
#   docker run --rm -p 5432:5432 -v duckgres-data:/data -v ./duckgres.yaml:/etc/duckgres.yaml:ro duckgres --config /etc/duckgres.yaml
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN scripts/mvn -q -DskipTests -pl gateway,flight -am package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /data duckgres && mkdir -p /data && chown duckgres /data
COPY --from=build /src/gateway/target/dist/lib /opt/duckgres/lib
USER duckgres
WORKDIR /data
VOLUME /data
EXPOSE 5432
ENV DUCKGRES_DATA_DIR=/data/databases \
    DUCKGRES_CERT=/data/certs/server.crt \
    DUCKGRES_KEY=/data/certs/server.key
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=25", "-Xss2m", "-Duser.language=en", "-Duser.country=US", "-cp", "/opt/duckgres/lib/*", "io.duckgres.gateway.cli.Main"]
