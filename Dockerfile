# Stemma with nothing but what runs: docker build -t stemma . && docker run --rm -v "$PWD:/work" stemma compare reports/
FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY web web
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production STEMMA_DATA=/data
WORKDIR /opt/stemma
COPY --from=build /build/node_modules node_modules
COPY --from=build /build/dist dist
COPY --from=build /build/web/dist web/dist
COPY models models
COPY samples samples
COPY package.json LICENSE NOTICE THIRD-PARTY-NOTICES.txt ./
RUN ln -s /opt/stemma/dist/cli/main.js /usr/local/bin/stemma && chmod +x dist/cli/main.js \
  && install -d -o node -g node /data /work
USER node
WORKDIR /work
VOLUME /data
EXPOSE 7070
ENTRYPOINT ["stemma"]
CMD ["--help"]
