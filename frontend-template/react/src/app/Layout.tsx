import { useEffect, useRef } from "react";
import { Link, NavLink, Outlet, useLocation } from "react-router";
import { ErrorBoundary } from "../components/ErrorBoundary";
import { Icon } from "../components/Icon";
import project from "../project.json";
import { ThemeSwitch } from "../theme/ThemeSwitch";
import { pages } from "./pages";
import { useRuntimeConfig } from "./RuntimeConfigContext";

const hasNavigation = pages.length > 1;

export function Layout() {
  const { version, commit } = useRuntimeConfig();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);

  // A new page is announced and scrolled as a browser would do it. The first one already was.
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <>
      <a
        href="#main"
        className="fixed top-3 left-3 z-20 -translate-y-24 rounded-lg bg-accent px-4 py-2 font-medium text-on-accent focus:translate-y-0"
      >
        Skip to content
      </a>
      <header className="sticky top-0 z-10 border-b border-line bg-canvas/85 backdrop-blur-sm">
        <div className="page flex min-h-14 items-center gap-x-2 py-2 sm:gap-x-6">
          <Link
            to="/"
            className={`flex items-center gap-2.5 font-semibold tracking-tight sm:min-w-0 ${hasNavigation ? "" : "min-w-0"}`}
          >
            <span className="grid size-8 shrink-0 place-items-center rounded-lg bg-accent text-on-accent">
              <Icon name="parcel" />
            </span>
            {/* Beside a navigation, a phone has no room for it. */}
            <span
              className={hasNavigation ? "truncate max-sm:sr-only" : "truncate"}
            >
              {project.title}
            </span>
          </Link>
          {hasNavigation && (
            <nav aria-label="Main" className="flex shrink-0 sm:gap-1">
              {pages.map(({ path, label }) => (
                <NavLink
                  key={path}
                  to={path}
                  end
                  className="rounded-lg px-2 py-1.5 text-sm font-medium text-muted transition-colors hover:text-ink aria-[current=page]:bg-sunken aria-[current=page]:text-ink sm:px-3"
                >
                  {label}
                </NavLink>
              ))}
            </nav>
          )}
          <div className="ml-auto shrink-0">
            <ThemeSwitch />
          </div>
        </div>
      </header>
      <main
        id="main"
        ref={main}
        tabIndex={-1}
        className="page min-h-[calc(100dvh-3.5rem)] py-10 outline-none sm:py-16"
      >
        <ErrorBoundary key={pathname}>
          <Outlet />
        </ErrorBoundary>
      </main>
      <footer className="border-t border-line">
        <p className="page flex flex-wrap justify-between gap-x-6 gap-y-1 py-6 text-sm text-muted">
          <span className="wrap-anywhere">{project.title}</span>
          <span className="font-mono text-xs/5">
            {version} · {commit.slice(0, 7)}
          </span>
        </p>
      </footer>
    </>
  );
}
