import type { ReactElement } from "react";
import { textSizeOf, titleSizeOf } from "../../../shared/slides/letterSizes.ts";
import type { Slide } from "../../../shared/visit/deck.ts";

/** One slide as the room sees it; its letters grow with the room it has. */
export function SlideSheet({ slide }: { readonly slide: Slide }): ReactElement {
  return (
    <article
      className="cf-slide"
      data-of={slide.of}
      data-size={textSizeOf(slide)}
      data-title-size={titleSizeOf(slide)}
      aria-label={slide.title}
    >
      <h2>{slide.title}</h2>
      {slide.groups.map(({ heading, items, from }) => (
        <section key={`${heading ?? ""} ${items[0] ?? ""}`}>
          {heading !== null && <h3>{heading}</h3>}
          {from === null ? (
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          ) : (
            <ol start={from}>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ol>
          )}
        </section>
      ))}
      {slide.table !== null && (
        <table>
          <thead>
            <tr>
              {slide.table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {slide.table.rows.map(([area = "", ...figures]) => (
              <tr key={area}>
                <th scope="row">{area}</th>
                {figures.map((figure, index) => (
                  <td key={slide.table?.columns[index + 1]}>{figure}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </article>
  );
}
