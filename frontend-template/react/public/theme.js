// The choice of the theme switch, which src/theme/theme.ts stores under the same key.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // Storage may be blocked; then the system's setting decides.
}
