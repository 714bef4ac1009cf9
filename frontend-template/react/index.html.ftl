<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <!-- prettier-ignore -->
    <meta name="description" content="[=description]" />
    <!-- prettier-ignore -->
    <title>[=title]</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="preload" href="/config.json" as="fetch" crossorigin />
    <link
      rel="preload"
      href="/node_modules/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2"
      as="font"
      type="font/woff2"
      crossorigin
    />
    <!-- Runs before the first paint, so that the page never flashes in the wrong theme. -->
    <script src="/theme.js"></script>
  </head>
  <body>
    <div id="root"></div>
    <noscript>This page needs JavaScript.</noscript>
    <script type="module" src="/src/main.tsx"></script>
  </body>
</html>
