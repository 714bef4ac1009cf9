# Frontend

A single-page application: React, React Router, TanStack Query and Tailwind, built by Vite, served by nginx.

## Start

Node 24 is needed; the backend answers at `http://localhost:8081`, or where `BACKEND_URL` says.

```sh
npm ci
npm run dev      # http://localhost:5173, reloads while you type
```

| Command             | What it does                            |
| ------------------- | --------------------------------------- |
| `npm test`          | unit tests, against a backend in memory |
| `npm run lint`      | ESLint: types, hooks, accessibility     |
| `npm run typecheck` | TypeScript                              |
| `npm run format`    | Prettier; `format:check` only looks     |
| `npm run build`     | what the image ships, in `dist/`        |

## Where things are

- `src/app`: the frame around all pages, the list of pages, the configuration
[#if sample]
- `src/orders`: placing and listing orders
[/#if]
- `src/service`: which release runs
- `src/api`: the backend's API; nothing else talks to it
- `src/components`: parts that pages share
- `src/theme`: light and dark; the colours are in `src/styles.css`
- `src/observability`: error tracking and web vitals
- `src/test`: the backend in memory, and helpers of the tests
- `nginx`: how the page is served

## The API's types

[#if graphql]
They are generated from the backend's `api/schema.graphql` and the operations beside them in `src/api/graphql`.
After a change of either run `npm run generate:graphql`; `npm run check:graphql` fails when that was forgotten.
[/#if]
[#if rest]
They are generated from the backend's `api/openapi.yaml`.
After a change of it run `npm run generate:rest`; `npm run check:rest` fails when that was forgotten.
[/#if]

## Configuration

One image runs everywhere. The container reads its environment when it starts, and gives the page what it may know as `/config.json`.

| Variable          | Default               | Meaning                                                        |
| ----------------- | --------------------- | -------------------------------------------------------------- |
| `BACKEND_URL`     | `http://backend:8080` | origin that `/api/` is passed on to; it may start later        |
[#if gateway]
| `OTHER_BACKENDS`  |                       | such as `stock=http://stock:8080`, whose API is `/api/stock/`  |
[/#if]
| `APP_ENVIRONMENT` | `production`          | name of the place, for error reports                           |
| `SENTRY_DSN`      |                       | where errors are reported to; empty: nowhere                   |
| `APP_VERSION`     | build argument        | release, in error reports, logs and at the bottom of each page |
| `APP_COMMIT`      | build argument        | Git commit of the release                                      |

The container listens on 8080, answers `/healthz`, and writes only below `/tmp`, so its root file system may be read-only.
Each request, and each web vital that a browser reports to `/vitals`, is one line of JSON in its log.

## Error reports

Stack traces name built files. Their source maps are in the image's stage `build` (`docker build --target build .`), beside
the files in `/app/dist`; give both to the error tracker, for the release `[=name]@<version>+<commit>`. They are not served.

## Security

The content security policy in `nginx/security-headers.conf` allows what comes from the page's own origin and nothing inline.
A new third party has to be named there. Error reports may go to the host of `SENTRY_DSN` only.
