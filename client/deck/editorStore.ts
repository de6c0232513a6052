import { createContext, useContext } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'
import type { GroupPath } from '#shared/blocks/groups.ts'
import type { BlockKind } from '#shared/blocks/kinds.ts'
import type { BlockId, PitchId, SlideId, UserId } from '#shared/model/ids.ts'
import type { TextAddress } from '#shared/model/textAddress.ts'

/** What stands beside the slide where there is room for one thing only. */
export type Panel = 'slides' | 'inspector' | 'notes'

/** Cells of a table by their parts: where the choice began, and where it ends now. */
export interface CellRange {
  readonly block: BlockId
  readonly from: string
  readonly to: string
}

/** What the next press on the canvas does. */
export type Tool = 'select' | BlockKind

export type Finding = 'find' | 'replace'

/** Somebody whose moves are made here, too, and the pitch where that has led; `null`: the bare design. */
export interface Following {
  readonly user: UserId
  readonly pitchId: PitchId | null
}

/** Slides selected together. Some of them may be gone since: whoever acts asks `chosenSlides`. */
export interface SlideChoice {
  readonly ids: readonly SlideId[]
  /** Where the choice began: Shift chooses from here. */
  readonly from: SlideId
  /** Sections were chosen as such, so that they go together. */
  readonly bySection?: true
}

/** Where one person is in the editor. Documents stay in Yjs; nothing of theirs is copied in here. */
export interface EditorState {
  readonly slideId: SlideId | null
  /** Slides selected together, the open one among them; `null`: the open one alone. */
  readonly choice: SlideChoice | null
  /** Selected blocks of that slide, in the order they were selected. */
  readonly selection: readonly BlockId[]
  /** The block of several selected ones that the others line up with; `null`: none in particular. */
  readonly keyBlock: BlockId | null
  /** What several selected ones line up with while none of them is the key block. */
  readonly alignTo: 'selection' | 'slide'
  /** The group gone into, with `[]` none: there all of its members are selected by themselves and not as the group. */
  readonly entered: GroupPath
  /** Cells of the selected table, from one corner to the other; then keys and the inspector act on these. */
  readonly cells: CellRange | null
  /** The text that has the caret. */
  readonly editing: TextAddress | null
  /** The picture that is being cropped; keys and pointer then move it in its frame. */
  readonly cropping: BlockId | null
  /** The block whose numbers are written in a dialog. */
  readonly dataOf: BlockId | null
  /** What the dialog about conditions is about: a block of the open slide, or with `null` the slide itself. */
  readonly conditionOf: { readonly block: BlockId | null } | null
  /** The blocks whose link is asked for in a dialog. */
  readonly linkOf: readonly BlockId[] | null
  /** The shape that an icon is chosen for, in a dialog. */
  readonly iconFor: BlockId | 'new' | null
  /** The place on the slide that a picture of the library is chosen for, in a dialog. */
  readonly pictureFor: TextAddress | 'new' | null
  readonly tool: Tool
  /** Ends with the first thing that the person does by themselves. */
  readonly following: Following | null
  /** Screen pixels per deck pixel, or as large as fits. */
  readonly zoom: number | 'fit'
  /** The panel that is open on a small screen. */
  readonly panel: Panel | null
  /** Words are looked for, and others put in their place; another object each time it is asked for. */
  readonly finding: { readonly mode: Finding } | null
  /** All slides stand in a grid in place of the open one. */
  readonly grid: boolean

  readonly openSlide: (slideId: SlideId | null) => void
  /** Selects slides and opens one of them; with `null` the open one is selected alone. */
  readonly chooseSlides: (choice: SlideChoice | null, open: SlideId | null) => void
  /** Opens a slide without the person's doing, so that they go on following. */
  readonly leadTo: (slideId: SlideId | null, pitchId: PitchId | null) => void
  readonly follow: (following: Following | null) => void
  /** `entered`: the group that they are selected in, when it was gone into. */
  readonly select: (blocks: readonly BlockId[], entered?: GroupPath) => void
  /** Adds to the selection, or takes from it what is in it already. */
  readonly toggle: (blocks: readonly BlockId[]) => void
  readonly chooseKey: (block: BlockId | null) => void
  readonly alignWith: (to: 'selection' | 'slide') => void
  /** Puts the caret into a text; `null` takes it out and keeps the block selected. */
  readonly edit: (at: TextAddress | null) => void
  readonly selectCells: (cells: CellRange) => void
  readonly crop: (block: BlockId | null) => void
  readonly openData: (block: BlockId | null) => void
  readonly openCondition: (of: EditorState['conditionOf']) => void
  readonly openLink: (blocks: readonly BlockId[] | null) => void
  readonly chooseIcon: (target: BlockId | 'new' | null) => void
  readonly choosePicture: (target: EditorState['pictureFor']) => void
  readonly takeTool: (tool: Tool) => void
  readonly setZoom: (zoom: number | 'fit') => void
  readonly openPanel: (panel: Panel | null) => void
  readonly find: (mode: Finding | null) => void
  readonly showGrid: (on: boolean) => void
}

export type EditorStore = StoreApi<EditorState>

/** Nothing in a block is at work. */
const nothingAtWork = { cells: null, editing: null, cropping: null, keyBlock: null } as const

/** The same, by the person's own doing. */
const onlySelected = { ...nothingAtWork, following: null } as const

/** No dialog is about something of the open slide; on another one it would be about something else, or wait to come back. */
const nothingAsked = { dataOf: null, conditionOf: null, linkOf: null } as const

export const createEditorStore = (slideId: SlideId | null): EditorStore =>
  createStore<EditorState>((set) => ({
    slideId,
    choice: null,
    selection: [],
    keyBlock: null,
    alignTo: 'selection',
    entered: [],
    cells: null,
    editing: null,
    cropping: null,
    dataOf: null,
    conditionOf: null,
    linkOf: null,
    iconFor: null,
    pictureFor: null,
    tool: 'select',
    following: null,
    zoom: 'fit',
    panel: null,
    finding: null,
    grid: false,
    openSlide: (next) =>
      set({ slideId: next, choice: null, selection: [], entered: [], ...onlySelected, ...nothingAsked }),
    chooseSlides: (choice, open) =>
      set(({ slideId, selection, entered }) => ({
        choice,
        slideId: open,
        ...(open === slideId ? { selection, entered } : { selection: [], entered: [], ...nothingAsked }),
        ...onlySelected,
      })),
    leadTo: (slideId, pitchId) =>
      set(({ slideId: open, following, choice }) => ({
        ...{ slideId, selection: [], entered: [], ...nothingAtWork },
        ...(slideId !== open && nothingAsked),
        choice: slideId !== null && choice?.ids.includes(slideId) ? choice : null,
        following: following && { ...following, pitchId },
      })),
    follow: (following) => set({ following }),
    select: (selection, entered = []) =>
      set(({ grid }) => ({
        selection,
        entered,
        // Whoever is led to a block sees its slide.
        grid: grid && selection.length === 0,
        ...onlySelected,
      })),
    toggle: (blocks) =>
      set(({ selection, keyBlock }) => {
        const next = blocks.every((id) => selection.includes(id))
          ? selection.filter((id) => !blocks.includes(id))
          : [...new Set([...selection, ...blocks])]
        const keeps = keyBlock !== null && next.includes(keyBlock)
        return { ...onlySelected, selection: next, keyBlock: keeps ? keyBlock : null }
      }),
    chooseKey: (keyBlock) => set({ keyBlock, following: null }),
    alignWith: (alignTo) => set({ alignTo, keyBlock: null }),
    edit: (at) =>
      set(at === null ? { editing: null } : { ...onlySelected, editing: at, selection: [at.block] }),
    selectCells: (cells) => set({ ...onlySelected, cells, selection: [cells.block] }),
    crop: (block) =>
      set(block === null ? { cropping: null } : { ...onlySelected, cropping: block, selection: [block] }),
    openData: (dataOf) => set({ dataOf, editing: null, cropping: null }),
    openCondition: (conditionOf) => set({ conditionOf, editing: null }),
    openLink: (linkOf) => set({ linkOf, editing: null, cropping: null }),
    takeTool: (tool) => set({ tool, editing: null, cropping: null, following: null }),
    choosePicture: (pictureFor) => set({ pictureFor, editing: null, cropping: null }),
    chooseIcon: (iconFor) => set({ iconFor, editing: null, cropping: null }),
    setZoom: (zoom) => set({ zoom }),
    openPanel: (panel) => set({ panel }),
    showGrid: (grid) => set({ grid, selection: [], entered: [], tool: 'select', ...nothingAtWork }),
    find: (mode) => set({ finding: mode && { mode } }),
  }))

const EditorStoreContext = createContext<EditorStore | null>(null)
export const EditorStoreProvider = EditorStoreContext.Provider

/** The store itself, for handlers that read it when something happens. */
export function useEditorStore(): EditorStore {
  const store = useContext(EditorStoreContext)
  if (!store) throw new Error('useEditorStore needs an EditorStoreProvider above it')
  return store
}

/** What a component draws from: it is drawn again when the selected value changes. */
export const useEditor = <T>(selector: (state: EditorState) => T): T => useStore(useEditorStore(), selector)
