/** Said of pictures that did not come along with what was pasted. */
export const stayedBehind = (count: number): string =>
  count === 1
    ? 'One picture stayed behind, as you may not see it where it is from. Its frame is empty.'
    : `${count} pictures stayed behind, as you may not see them where they are from. Their frames are empty.`
