import { workbenchStorage } from './workbench-storage.ts';

interface RememberedTabs {
  readonly activeTabIndex: number;
  readonly tabs: readonly { readonly query: string | null; readonly variables: string | null }[];
}

/** The tab that was open when the page was left, as the explorer keeps it. */
export function rememberedTab(): RememberedTabs['tabs'][number] | undefined {
  const text = workbenchStorage.getItem('graphiql:tabState');
  if (text === null) return undefined;
  const { tabs, activeTabIndex }: RememberedTabs = JSON.parse(text);
  return tabs[activeTabIndex];
}
