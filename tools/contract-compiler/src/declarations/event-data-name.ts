/** `feed.updated` → `FeedUpdatedData` */
export function eventDataName(event: string): string {
  const words = event.split(/[._]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}Data`;
}
