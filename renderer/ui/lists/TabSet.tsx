import type { ReactElement, ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import "./TabSet.css";

export interface TabContent<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** How much is in there; its width is reserved. */
  readonly count?: number | undefined;
  readonly content: ReactNode;
}

export interface TabSetProps<Id extends string> {
  /** What the tabs divide, for screen readers. */
  readonly label: string;
  readonly tabs: readonly TabContent<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/** Views of one thing of which only one is needed at a time. Arrow keys move between them. */
export function TabSet<Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
}: TabSetProps<Id>): ReactElement {
  return (
    <Tabs
      className="cf-tabs"
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find(({ id }) => id === key);
        if (tab) onSelect(tab.id);
      }}
    >
      <TabList aria-label={label} className="cf-tab-list">
        {tabs.map(({ id, label: word, count }) => (
          <Tab key={id} id={id} className="cf-tab">
            <span className="cf-tab-word" data-word={word}>
              {word}
            </span>
            {count !== undefined && <span className="cf-tab-count">{count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="cf-tab-panel">
          {content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
