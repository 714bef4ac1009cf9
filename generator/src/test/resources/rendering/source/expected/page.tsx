export const Page = () => (
  <main>
    <Rest name="big-red-barn" />
  </main>
);
