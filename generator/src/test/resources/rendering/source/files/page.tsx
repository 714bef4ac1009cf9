export const Page = () => (
  <main>
    {/* [#if rest] */}
    {/*~ <Rest name="acme-shop" /> */}
    {/* [#else] */}
    <GraphQl />
    {/* [/#if] */}
  </main>
);
