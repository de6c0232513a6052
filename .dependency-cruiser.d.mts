import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser'

/** By room: the rooms that it may import. */
export declare const rooms: Readonly<Record<string, readonly string[]>>

declare const config: { readonly forbidden: IForbiddenRuleType[]; readonly options: ICruiseOptions }
export default config
