/** Whether two values of a plan, which are plain data, say the same: what is as it is below is not written again. */
export const isAlike = (one: unknown, other: unknown): boolean =>
  one === other || (isObject(one) && isObject(other) && JSON.stringify(one) === JSON.stringify(other))

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null
