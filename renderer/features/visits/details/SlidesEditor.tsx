import type { ReactElement } from "react";
import { SlideId, slideStyleOf } from "../../../../shared/visit/programme/slideStyle.ts";
import type { SlideAudience } from "../../../../shared/visit/deck.ts";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { GlyphButton } from "../../../ui/forms/GlyphButton.tsx";
import { SavedTextField } from "../../../ui/forms/SavedField.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { Disclosure } from "../../../ui/lists/Disclosure.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { changeSlides } from "./detailsCommands.ts";
import { slideTitle } from "./visitTexts.ts";

/** Which slides the feedback has, in which order, and what stands on top of each. */
export function SlidesEditor({ visit }: { readonly visit: Visit }): ReactElement {
  const { titles } = slideStyleOf(visit);
  const nameOf = (id: SlideId) => (id === "findings" ? "Each line of enquiry" : titles[id]);
  return (
    <section aria-labelledby="details-slides">
      <h2 id="details-slides">Slides of the feedback</h2>
      <p className="cf-soft">
        They say what the letter says. One that has nothing to say yet is left out by itself.
      </p>
      <Stack gap={4}>
        <Disclosure title="Slides for leaders: which, and in which order">
          <Order visit={visit} audience="leaders" nameOf={nameOf} />
        </Disclosure>
        <Disclosure title="Slides for staff: which, and in which order">
          <Order visit={visit} audience="staff" nameOf={nameOf} />
        </Disclosure>
        <Disclosure title="What stands on top of each">
          <p className="cf-soft">
            {"{host}"} and {"{programme}"} are filled in. A slide of findings has its line of
            enquiry there.
          </p>
          <Stack gap={3}>
            {SlideId.options
              .filter((id) => id !== "findings")
              .map((id) => (
                <SavedTextField
                  key={id}
                  label={nameOf(id)}
                  isLabelHidden
                  width="line"
                  draft={slideTitle(visit, id)}
                />
              ))}
          </Stack>
        </Disclosure>
      </Stack>
    </section>
  );
}

function Order({
  visit,
  audience,
  nameOf,
}: {
  readonly visit: Visit;
  readonly audience: SlideAudience;
  readonly nameOf: (id: SlideId) => string;
}): ReactElement {
  const { order } = slideStyleOf(visit)[audience];
  const missing = SlideId.options.filter((id) => !order.includes(id));
  const change = (to: (order: readonly SlideId[]) => readonly SlideId[]) =>
    void changeSlides(visit, (style) => ({
      ...style,
      [audience]: { ...style[audience], order: [...to(style[audience].order)] },
    }));
  const move = (id: SlideId, by: 1 | -1) =>
    change((now) => {
      const others = now.filter((other) => other !== id);
      return others.toSpliced(Math.max(0, now.indexOf(id) + by), 0, id);
    });
  return (
    <>
      <ol className="cf-details-lines">
        {order.map((id, at) => (
          <li key={id} className="cf-details-skill">
            <span className="cf-details-unheaded">{nameOf(id)}</span>
            <Stack isRow gap={1}>
              <GlyphButton
                glyph="up"
                label={`Move ${nameOf(id)} up`}
                isDisabled={at === 0}
                onPress={() => move(id, -1)}
              />
              <GlyphButton
                glyph="down"
                label={`Move ${nameOf(id)} down`}
                isDisabled={at === order.length - 1}
                onPress={() => move(id, 1)}
              />
              {order.length > 1 && (
                <Button
                  variant="plain"
                  aria-label={`Take out ${nameOf(id)}`}
                  onPress={() => change((now) => now.filter((other) => other !== id))}
                >
                  Take out
                </Button>
              )}
            </Stack>
          </li>
        ))}
      </ol>
      {missing.length > 0 && (
        <Select
          label="Add a slide"
          options={missing.map((id) => ({ id, label: nameOf(id) }))}
          value={null}
          onChange={(id) => change((now) => [...now, id])}
        />
      )}
    </>
  );
}
