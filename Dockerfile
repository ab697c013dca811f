# docker build -t duckgres:dev . && docker run --rm -p 5432:5432 -p 9090:9090 -e POSTGRES_PASSWORD=secret duckgres:dev
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
# For scripts/fetch-extensions.
RUN apt-get update && apt-get install -y --no-install-recommends python3 python3-pip && rm -rf /var/lib/apt/lists/*
COPY . .
RUN scripts/dist && mkdir /dist && tar -C /dist --strip-components=1 -xzf target/duckgres-*.tar.gz

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl libstdc++6 && rm -rf /var/lib/apt/lists/* \
  && useradd --system --create-home --home-dir /app --uid 10001 duckgres \
  && mkdir -p /app/data /app/certs && chown -R duckgres: /app
# The start-up cache was made under this path.
COPY --from=build /dist /src/target/dist
RUN ln -s /src/target/dist/bin/duckgres /usr/local/bin/duckgres
USER duckgres
WORKDIR /app
# The unpacked engine library and catalog are kept here.
ENV DUCKGRES_CACHE_DIR=/app/.cache
VOLUME /app/data /app/certs
EXPOSE 5432 9090
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD curl -fsS http://127.0.0.1:9090/ready || exit 1
ENTRYPOINT ["duckgres"]
