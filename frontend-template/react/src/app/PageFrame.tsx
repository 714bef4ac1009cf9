import type { ReactNode } from "react";
import project from "../project.json";

interface PageFrameProps {
  title: string;
  lead: string;
  children: ReactNode;
}

/** A page below the header: its title, what it is about, its content. */
export function PageFrame({ title, lead, children }: PageFrameProps) {
  return (
    <>
      <title>
        {title === project.title ? title : `${title} · ${project.title}`}
      </title>
      <header className="mb-8 max-w-2xl sm:mb-12">
        <h1 className="text-3xl font-semibold tracking-tight text-balance wrap-anywhere sm:text-5xl">
          {title}
        </h1>
        <p className="mt-3 text-lg text-pretty wrap-anywhere text-muted sm:text-xl">
          {lead}
        </p>
      </header>
      {children}
    </>
  );
}
