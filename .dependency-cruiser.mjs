/** Decks and designs are made of blocks, so they stand above the kinds; the rest of the model stands below. */
const decks = ['shared/model', 'shared/model/deck.ts', 'shared/model/design.ts']
/** Plain readers and writers of a document's values, which the kinds of block build on. */
const documentGround = [
  ...['guards', 'listCount', 'paintDoc', 'pictureDoc', 'richTextDoc', 'richTextFormats', 'richTextWrite'],
  ...['styleDoc', 'transact', 'ymap'],
].map((file) => `shared/docs/${file}.ts`)

/**
 * Who may import whom: every room of the house, its own files aside. A type is an import like any other: what a
 * room knows by type it has to follow when it changes. Whatever is not listed here is not allowed, a room that
 * is missing here fails too, and the same table stands in words in each part's README.
 */
export const rooms = {
  'shared/model': [],
  // The ground floor of documents and of PowerPoint: plain readers and measures, which kinds of block build on.
  'shared/docs/guards.ts': [],
  'shared/docs/transact.ts': [],
  'shared/docs/ymap.ts': ['shared/model'],
  'shared/docs/paintDoc.ts': ['shared/docs/guards.ts', 'shared/model'],
  'shared/docs/pictureDoc.ts': ['shared/docs/guards.ts', 'shared/model'],
  'shared/docs/styleDoc.ts': ['shared/model'],
  'shared/docs/richTextFormats.ts': ['shared/docs/guards.ts', 'shared/model'],
  'shared/docs/listCount.ts': ['shared/docs/richTextFormats.ts', 'shared/model'],
  'shared/docs/richTextDoc.ts': [
    ...[
      'shared/docs/guards.ts',
      'shared/docs/listCount.ts',
      'shared/docs/richTextFormats.ts',
      'shared/model',
    ],
  ],
  'shared/docs/richTextWrite.ts': [
    ...['shared/docs/listCount.ts', 'shared/docs/richTextDoc.ts', 'shared/docs/richTextFormats.ts'],
    ...['shared/model'],
  ],
  'shared/pptx': ['shared/model'],
  // How large words are, from tables of letters.
  'shared/fit': ['shared/model'],
  'shared/blocks': [
    ...['shared/docs/guards.ts', 'shared/docs/paintDoc.ts', 'shared/docs/pictureDoc.ts'],
    ...['shared/docs/richTextDoc.ts', 'shared/docs/richTextWrite.ts', 'shared/docs/styleDoc.ts'],
    ...['shared/docs/ymap.ts', 'shared/fit', 'shared/model', 'shared/pptx'],
  ],
  // The deck and the design are made of blocks of all kinds.
  'shared/model/deck.ts': ['shared/blocks', 'shared/model'],
  'shared/model/design.ts': ['shared/blocks', 'shared/model'],
  'shared/pptx/planSections.ts': ['shared/model/deck.ts', 'shared/pptx'],
  'shared/pptx/planShapes.ts': ['shared/blocks', 'shared/model', 'shared/pptx'],
  'shared/pptx/planPlaces.ts': ['shared/blocks', 'shared/model', 'shared/pptx'],
  'shared/pptx/planLayouts.ts': [
    ...[...decks, 'shared/blocks', 'shared/pptx', 'shared/pptx/planPlaces.ts', 'shared/pptx/planShapes.ts'],
  ],
  'shared/pptx/planPptx.ts': [
    ...[...decks, 'shared/blocks', 'shared/pptx', 'shared/pptx/planLayouts.ts', 'shared/pptx/planPlaces.ts'],
    ...['shared/pptx/planSections.ts', 'shared/pptx/planShapes.ts'],
  ],
  'shared/pptx/fileReport.ts': [
    ...['shared/blocks', 'shared/compose/printDeck.ts', 'shared/model', 'shared/pptx'],
  ],
  'shared/protocol/exports.ts': ['shared/model', 'shared/pptx/fileReport.ts'],
  'shared/protocol': [...decks, 'shared/blocks', 'shared/stage', 'shared/compose', 'shared/policy.ts'],
  'shared/policy.ts': [],
  'shared/docs': [
    ...documentGround,
    ...[...decks, 'shared/blocks', 'shared/fit', 'shared/policy.ts', 'shared/protocol'],
  ],
  'shared/content': [
    ...[...documentGround, 'shared/blocks', 'shared/compose/clientNames.ts', 'shared/docs', 'shared/model'],
    'shared/compose/fontsUsed.ts',
  ],
  'shared/protocol/imports.ts': ['shared/content', 'shared/model'],
  'shared/protocol/templates.ts': ['shared/content', 'shared/model'],
  'shared/protocol/returns.ts': ['shared/content', 'shared/model'],
  'shared/compose': [...decks, 'shared/blocks'],
  // Reads and writes words wherever they stand, in the order of a pitch.
  'shared/find': [
    ...documentGround,
    ...decks,
    'shared/blocks',
    'shared/compose',
    'shared/docs',
    'shared/find/matcher.ts',
  ],
  // Looks for words in a text, wherever that stands.
  'shared/find/matcher.ts': [],
  'shared/checks': [...decks, 'shared/blocks', 'shared/compose', 'shared/find/matcher.ts', 'shared/pptx'],
  'shared/stage': [...decks],
  // What was changed in a file that left here.
  'shared/returns': [...decks, 'shared/blocks', 'shared/content'],

  'server/errors.ts': [],
  'server/clock.ts': [],
  'server/config.ts': ['server/print/findBrowser.ts', 'shared'],
  'server/log.ts': ['server/config.ts'],
  'server/lanes.ts': ['server/errors.ts'],
  'server/workerFile.ts': [],
  'server/processes': ['server/workerFile.ts'],
  'server/tally.ts': [],
  'server/storage': ['server/errors.ts'],
  'server/database': ['server/workerFile.ts', 'shared'],
  'server/documents': ['server/clock.ts', 'server/database', 'shared'],
  'server/sockets': ['server/clock.ts', 'shared'],
  'server/sync': ['server/clock.ts', 'server/documents', 'server/lanes.ts', 'server/sockets', 'shared'],
  'server/accounts': [
    ...['server/clock.ts', 'server/config.ts', 'server/database', 'server/errors.ts', 'server/log.ts'],
    ...['server/tally.ts', 'shared'],
  ],
  'server/people': [
    ...[
      'server/accounts',
      'server/assets',
      'server/database',
      'server/errors.ts',
      'server/lanes.ts',
      'shared',
    ],
  ],
  'server/assets': [
    ...['server/clock.ts', 'server/database', 'server/errors.ts', 'server/lanes.ts', 'server/log.ts'],
    ...['server/starters', 'server/processes', 'shared'],
  ],
  'server/brand': [
    ...['server/assets', 'server/clock.ts', 'server/database', 'server/errors.ts', 'server/frozen/copy.ts'],
    ...['server/frozen/modelGuards.ts', 'server/lanes.ts', 'server/log.ts', 'server/pptx', 'server/starters'],
    'shared',
  ],
  'server/starters': ['shared'],
  'server/library': [
    ...['server/assets', 'server/database', 'server/errors.ts', 'server/frozen', 'server/log.ts'],
    ...['server/starters'],
    ...['server/sync', 'shared'],
  ],
  'server/review': ['server/library', 'server/sync', 'shared'],
  // Thanks, what people are told, and by which way.
  'server/inbox': [
    ...['server/accounts', 'server/clock.ts', 'server/database', 'server/errors.ts', 'server/library'],
    ...['server/log.ts', 'server/review', 'server/tally.ts', 'shared'],
  ],
  'server/frozen': ['server/database', 'server/errors.ts', 'shared'],
  'server/imports': [
    ...['server/assets', 'server/clock.ts', 'server/database', 'server/errors.ts', 'server/frozen'],
    ...['server/lanes.ts', 'server/library', 'server/log.ts', 'server/pptx', 'server/storage'],
    ...['server/sync', 'server/processes', 'shared'],
  ],
  // Files on their way out, made in the background.
  'server/exports': [
    ...['server/clock.ts', 'server/database', 'server/errors.ts', 'server/lanes.ts', 'server/log.ts'],
    ...['server/pptx/exporter.ts', 'server/print/printer.ts', 'server/storage', 'shared'],
  ],
  // Files that left here and come back.
  'server/returns': [
    ...[
      'server/assets',
      'server/clock.ts',
      'server/database',
      'server/errors.ts',
      'server/frozen',
      'server/imports',
      'server/inbox',
      'server/lanes.ts',
    ],
    ...['server/library', 'server/log.ts', 'server/pptx', 'server/review', 'server/storage', 'server/sync'],
    ...['server/processes', 'shared'],
  ],
  'server/pptx': [
    ...['server/assets/cleanSvg.ts', 'server/assets/limits.ts', 'server/assets/metafile'],
    ...['server/errors.ts', 'server/lanes.ts', 'server/processes', 'server/storage', 'shared'],
  ],
  'server/print/findBrowser.ts': [],
  // PDFs and pictures of slides, by a Chromium of this machine.
  'server/print': [
    ...['server/errors.ts', 'server/lanes.ts', 'server/pptx/cutPicture.ts', 'server/pptx/mediaType.ts'],
    ...['server/pptx/missingPicture.ts', 'server/processes', 'shared'],
  ],
  'server/gates': [
    ...['server/accounts', 'server/database', 'server/library', 'server/sync', 'server/tally.ts', 'shared'],
  ],
  'server/stage': [
    ...['server/accounts', 'server/assets', 'server/clock.ts', 'server/database', 'server/errors.ts'],
    ...['server/frozen', 'server/gates', 'server/library', 'server/log.ts', 'server/sockets', 'shared'],
  ],
  'server/http': [
    ...['server/accounts', 'server/assets', 'server/brand', 'server/clock.ts', 'server/database'],
    ...['server/errors.ts', 'server/frozen', 'server/gates', 'server/lanes.ts', 'server/library'],
    ...['server/log.ts', 'server/pptx'],
    ...['server/exports', 'server/imports', 'server/inbox', 'server/people', 'server/print'],
    ...['server/returns', 'server/review'],
    ...['server/sockets', 'server/stage', 'server/starters', 'server/storage', 'server/tally.ts', 'shared'],
  ],
  'server/demo': ['server/accounts', 'server/services.ts', 'server/starters', 'shared'],
  // What puts the house together knows all of it.
  'server/services.ts': [
    ...['server/accounts', 'server/assets', 'server/brand', 'server/config.ts', 'server/database'],
    'server/documents',
    ...['server/exports', 'server/imports', 'server/inbox', 'server/library', 'server/log.ts'],
    ...['server/people', 'server/pptx', 'server/print', 'server/returns', 'server/review'],
    ...['server/sockets', 'server/stage', 'server/starters', 'server/storage', 'server/sync', 'shared'],
  ],
  'server/app.ts': ['server/errors.ts', 'server/http', 'server/log.ts', 'server/services.ts', 'shared'],
  'server/start.ts': [
    ...['server/app.ts', 'server/config.ts', 'server/errors.ts', 'server/gates', 'server/http'],
    ...['server/log.ts', 'server/services.ts', 'server/sockets', 'server/stage', 'server/storage'],
    ...['server/sync', 'shared'],
  ],
  'server/process.ts': ['server/config.ts', 'server/start.ts', 'server/storage', 'shared'],
  'server/main.ts': [
    ...['server/config.ts', 'server/http', 'server/log.ts', 'server/process.ts', 'server/start.ts'],
  ],
  'server/demo.ts': [
    ...['server/config.ts', 'server/demo', 'server/http', 'server/log.ts', 'server/process.ts'],
    'server/start.ts',
  ],

  // Characters as people count them.
  'client/ui': ['shared/model'],
  'client/browser': [],
  'client/remembered.ts': [],
  'client/rememberedSet.ts': ['client/remembered.ts'],
  'client/copiedHere.ts': ['shared/model'],
  'client/theme.ts': ['client/remembered.ts'],
  'client/api.ts': ['shared'],
  'client/people': ['client/ui', 'shared'],
  // What a colleague says of themselves, behind their face.
  'client/people/card': ['client/api.ts', 'client/people', 'client/queries', 'client/ui', 'shared'],
  // `shared/stage` for the strokes that presenters draw over a slide.
  'client/slide': [...decks, 'shared/blocks', 'shared/compose', 'shared/stage'],
  // Slides on pages, a bundle of its own.
  'client/print': ['client/slide', 'client/ui', 'shared'],
  'client/watch': ['client/browser', 'client/slide', 'client/theme.ts', 'client/ui', 'shared'],
  'client/queries': ['client/api.ts', 'shared'],
  'client/session': [
    ...[
      'client/api.ts',
      'client/browser',
      'client/copiedHere.ts',
      'client/exports/exportsShown.ts',
      'client/queries',
      'client/remembered.ts',
    ],
    ...['client/sync', 'client/ui', 'shared'],
  ],
  'client/sync': ['client/browser', 'shared'],
  // The two who lead a pitch.
  'client/leads': ['client/api.ts', 'client/people', 'client/queries', 'client/ui', 'shared'],
  'client/page': [
    'client/leads',
    'client/inbox',
    ...['client/api.ts', 'client/people', 'client/people/card', 'client/queries', 'client/remembered.ts'],
    ...['client/session', 'client/slide', 'client/theme.ts', 'client/ui', 'shared'],
  ],
  // What waits for me, behind the bell of every page.
  'client/inbox': [
    ...['client/api.ts', 'client/deck/editorPath.ts', 'client/page/timeAgo.ts', 'client/queries'],
    ...['client/session', 'client/ui', 'shared'],
  ],
  // Files that are made in the background, and the list of them.
  'client/exports': ['client/api.ts', 'client/page', 'client/queries', 'client/ui', 'shared'],
  'client/deck': [
    ...['client/api.ts', 'client/browser', 'client/queries', 'client/session', 'client/slide/rareHere.ts'],
    ...['client/slide/slideLead.ts', 'client/sync', 'client/ui', 'shared'],
  ],
  'client/review': [
    ...['client/api.ts', 'client/deck', 'client/page', 'client/people', 'client/people/card'],
    'client/remembered.ts',
    ...['client/session', 'client/sync', 'client/ui', 'shared'],
  ],
  'client/text': ['client/deck', 'client/people', 'client/slide', 'client/sync', 'client/ui', 'shared'],
  'client/stage': [
    ...['client/api.ts', 'client/browser', 'client/page', 'client/people', 'client/people/card'],
    ...['client/queries', 'client/remembered.ts', 'client/session', 'client/slide', 'client/ui', 'shared'],
  ],

  'client/editor/geometry': ['shared/blocks', 'shared/model'],
  // What people call the kinds.
  'client/editor/blocks': ['client/slide/rareHere.ts', 'client/ui', 'shared'],
  // What lies on a clipboard: for us, and for every other program.
  'client/editor/clips': ['client/copiedHere.ts', 'client/text', 'shared'],
  'client/editor/slides': [
    ...['client/api.ts', 'client/deck', 'client/editor/clips', 'client/page', 'client/slide', 'client/ui'],
    'shared',
  ],
  // Everything that can be done here, said once; below those who do it.
  'client/editor/commands': [
    ...['client/api.ts', 'client/queries', 'client/deck', 'client/editor/blocks', 'client/editor/clips'],
    'client/editor/layout',
    ...['client/editor/sections', 'client/editor/slides', 'client/page', 'client/ui', 'shared'],
  ],
  // Which panels stand beside the slide.
  'client/editor/layout': ['client/deck', 'client/remembered.ts', 'client/ui'],
  'client/editor/sections': [...['client/deck', 'client/editor/layout', 'client/remembered.ts', 'client/ui']],
  'client/editor/canvas': [
    ...[
      'client/api.ts',
      'client/browser',
      'client/deck',
      'client/editor/blocks',
      'client/editor/clips',
      'client/editor/commands',
      'client/editor/geometry',
      'client/editor/layout',
      'client/editor/sections',
      'client/page',
      'client/people',
      'client/queries',
      'client/remembered.ts',
      'client/editor/slides',
      'client/review',
    ],
    ...['client/slide', 'client/text', 'client/ui', 'shared'],
  ],
  'client/editor/header': [
    ...['client/api.ts', 'client/deck', 'client/exports', 'client/editor/commands', 'client/editor/concerns'],
    ...['client/editor/layout', 'client/inbox', 'client/page', 'client/people', 'client/people/card'],
    ...['client/queries', 'client/remembered.ts'],
    ...['client/review', 'client/session', 'client/slide', 'client/sync', 'client/theme.ts'],
    ...['client/ui', 'shared'],
  ],
  'client/editor/blockList': [
    ...['client/deck', 'client/editor/blocks', 'client/editor/commands', 'client/editor/sections'],
    'client/editor/slideList',
    ...['client/ui', 'shared'],
  ],
  // What appears on presses; the list itself comes once somebody opens it.
  'client/editor/builds': [
    ...['client/deck', 'client/editor/blocks', 'client/editor/commands', 'client/editor/sections'],
    ...['client/editor/slideList', 'client/remembered.ts', 'client/ui', 'shared'],
  ],
  // What both sides work towards, next to each other.
  'client/editor/goals': [
    ...['client/api.ts', 'client/deck', 'client/editor/commands', 'client/editor/sections'],
    ...['client/page', 'client/people', 'client/people/card', 'client/slide', 'client/sync', 'client/text'],
    ...['client/ui', 'shared'],
  ],
  'client/editor/inspector': [
    ...['client/api.ts', 'client/deck', 'client/editor/blockList', 'client/editor/blocks'],
    ...['client/editor/builds', 'client/editor/canvas', 'client/editor/charts'],
    ...['client/editor/checks', 'client/editor/commands', 'client/editor/concerns'],
    ...['client/editor/geometry', 'client/editor/goals', 'client/editor/language', 'client/editor/layout'],
    ...['client/editor/sections', 'client/editor/slides'],
    ...['client/editor/pictures', 'client/editor/template', 'client/editor/theme', 'client/page'],
    ...['client/leads', 'client/people', 'client/people/card', 'client/queries'],
    ...['client/review', 'client/slide'],
    ...['client/sync', 'client/ui', 'shared'],
  ],
  'client/editor/checks': [
    ...['client/deck', 'client/editor/concerns', 'client/editor/pictures', 'client/editor/sections'],
    'client/queries',
    ...['client/remembered.ts', 'client/ui', 'shared'],
  ],
  'client/editor/palette': [
    ...[
      'client/deck',
      'client/exports',
      'client/editor/commands',
      'client/editor/concerns',
      'client/editor/slides',
    ],
    ...['client/page', 'client/people', 'client/queries', 'client/text'],
    ...['client/ui'],
  ],
  // Words of the whole deck, and others in their place; it comes once it is opened.
  'client/editor/find': [
    ...['client/api.ts', 'client/deck', 'client/editor/commands', 'client/editor/layout'],
    ...['client/queries', 'client/review', 'client/text', 'client/ui', 'shared'],
  ],
  // For which clients a slide or a block is shown, in a dialog.
  'client/editor/conditions': ['client/deck', 'client/ui', 'shared'],
  'client/editor/links': ['client/deck', 'client/text', 'client/ui', 'shared'],
  // The data of a chart, in a dialog that comes once it is opened, and its titles, which the inspector has too.
  'client/editor/charts': ['client/deck', 'client/ui', 'shared'],
  'client/editor/language': ['client/deck', 'client/editor/sections', 'client/ui', 'shared'],
  'client/editor/icons': [
    ...['client/deck', 'client/editor/blocks', 'client/editor/layout', 'client/ui', 'shared'],
  ],
  // The workspace's pictures, in a dialog that comes once it is opened.
  'client/editor/pictures': [
    ...['client/api.ts', 'client/deck', 'client/editor/canvas', 'client/page', 'client/queries', 'client/ui'],
    'shared',
  ],
  'client/editor/panels': [
    ...['client/deck', 'client/editor/layout', 'client/remembered.ts', 'client/text', 'client/ui'],
  ],
  'client/editor/parked': ['client/deck', 'client/page', 'client/slide', 'client/ui', 'shared'],
  'client/editor/slideList': [
    'client/editor/clips',
    ...['client/deck', 'client/editor/commands', 'client/editor/concerns', 'client/editor/slides'],
    ...['client/editor/layout', 'client/people', 'client/remembered.ts', 'client/review', 'client/slide'],
    ...['client/ui', 'shared'],
  ],
  // The same slides beside each other, in the place of the open one; it comes once somebody asks for it.
  'client/editor/slideGrid': [
    ...['client/deck', 'client/editor/slideList', 'client/editor/slides', 'client/remembered.ts'],
    ...['client/ui', 'shared'],
  ],
  // The deck's layouts, in the place of its slides; it comes once somebody edits them.
  'client/editor/slideLayouts': [
    ...['client/api.ts', 'client/deck', 'client/editor/commands', 'client/editor/layout'],
    ...['client/editor/slides', 'client/page', 'client/queries', 'client/slide', 'client/ui', 'shared'],
  ],
  'client/editor/slideshow': [
    ...['client/browser', 'client/deck', 'client/session', 'client/slide', 'client/ui', 'shared'],
  ],
  // What is open: shown by slide list, inspector, exports and start alike.
  'client/editor/concerns': [
    ...['client/api.ts', 'client/deck', 'client/exports', 'client/editor/commands'],
    ...['client/editor/sections', 'client/page', 'client/queries', 'client/slide', 'client/ui', 'shared'],
  ],
  'client/editor/staging': [
    ...['client/leads', 'client/editor/goals'],
    ...['client/api.ts', 'client/deck', 'client/exports', 'client/editor/commands', 'client/editor/concerns'],
    ...['client/page', 'client/people', 'client/people/card', 'client/queries', 'client/slide'],
    ...['client/stage', 'client/sync', 'client/text', 'client/ui', 'shared'],
  ],
  // The deck's brand template, and a newer version of it.
  'client/editor/template': [
    ...['client/api.ts', 'client/deck', 'client/queries', 'client/slide', 'client/ui', 'shared'],
  ],
  'client/editor/theme': [
    ...['client/api.ts', 'client/deck', 'client/editor/sections', 'client/page', 'client/queries'],
    ...['client/slide', 'client/ui', 'shared'],
  ],
  // Two who lead the open pitch together for the first time.
  'client/editor/introduction': [
    ...['client/api.ts', 'client/deck', 'client/editor/layout', 'client/people', 'client/people/card'],
    ...['client/queries', 'client/remembered.ts', 'client/rememberedSet.ts', 'client/session'],
    ...['client/ui', 'shared'],
  ],
  // Puts its parts in their places; none of them knows it.
  'client/editor': [
    ...['client/deck', 'client/editor/canvas', 'client/editor/charts', 'client/editor/commands'],
    ...['client/editor/concerns', 'client/editor/conditions', 'client/editor/find', 'client/editor/links'],
    ...['client/editor/header', 'client/editor/icons', 'client/editor/language', 'client/editor/layout'],
    'client/remembered.ts',
    ...[
      'client/editor/inspector',
      'client/editor/introduction',
      'client/editor/palette',
      'client/editor/panels',
      'client/editor/parked',
    ],
    'client/editor/pictures',
    ...[
      'client/editor/sections',
      'client/editor/slideGrid',
      'client/editor/slideLayouts',
      'client/editor/slideList',
      'client/editor/slides',
      'client/editor/slideshow',
    ],
    ...[
      'client/editor/staging',
      'client/page',
      'client/people/card',
      'client/people',
      'client/slide',
      'client/text',
    ],
    'client/ui',
    'shared',
  ],

  'client/screens/account': [
    ...['client/api.ts', 'client/page', 'client/people', 'client/queries', 'client/remembered.ts'],
    ...['client/session', 'client/theme.ts', 'client/ui', 'shared'],
  ],
  'client/screens/brand': [
    ...['client/api.ts', 'client/page', 'client/queries', 'client/session', 'client/slide', 'client/ui'],
    ...['shared'],
  ],
  'client/screens/entry': [
    ...['client/api.ts', 'client/browser', 'client/page', 'client/people', 'client/queries'],
    ...['client/session', 'client/ui', 'shared'],
  ],
  'client/screens/home': [
    ...[
      'client/api.ts',
      'client/exports',
      'client/leads',
      'client/page',
      'client/people',
      'client/queries',
      'client/remembered.ts',
      'client/rememberedSet.ts',
    ],
    ...['client/session', 'client/ui', 'shared'],
  ],
  'client/screens/imports': [
    ...['client/api.ts', 'client/page', 'client/queries', 'client/session', 'client/slide', 'client/ui'],
    ...['shared'],
  ],

  'client/screens/leftovers': [
    ...['client/api.ts', 'client/deck', 'client/page', 'client/queries', 'client/session', 'client/ui'],
    ...['shared/model', 'shared/policy.ts', 'shared/protocol'],
  ],
  'client/screens/members': [
    ...['client/api.ts', 'client/page', 'client/people', 'client/people/card', 'client/queries'],
    ...['client/session', 'client/ui', 'shared'],
  ],
  'client/screens/profile': [
    'client/inbox',
    ...['client/api.ts', 'client/page', 'client/people', 'client/people/card', 'client/queries'],
    ...['client/session', 'client/ui', 'shared'],
  ],
  'client/screens/welcome': [
    ...['client/api.ts', 'client/page', 'client/people', 'client/queries', 'client/remembered.ts'],
    ...['client/session', 'client/ui', 'shared'],
  ],
  'client/screens/showings': [
    ...[
      'client/api.ts',
      'client/exports',
      'client/page',
      'client/people',
      'client/people/card',
      'client/queries',
      'client/session',
    ],
    ...['client/slide', 'client/stage', 'client/ui', 'shared'],
  ],
  // What stands above all screens: the errors and the page that is not there.
  'client/screens': ['client/api.ts', 'client/page', 'client/ui'],
  'client/routes.tsx': [
    ...[
      'client/deck',
      'client/editor',
      'client/exports',
      'client/page',
      'client/queries',
      'client/screens',
      'client/screens/account',
    ],
    ...['client/screens/brand', 'client/screens/entry', 'client/screens/home'],
    ...[
      'client/screens/imports',
      'client/screens/leftovers',
      'client/screens/members',
      'client/screens/profile',
    ],
    'client/screens/showings',
    ...['client/screens/welcome', 'client/session', 'client/stage', 'client/ui'],
  ],
  'client/main.tsx': ['client/routes.tsx', 'client/session', 'client/theme.ts', 'client/ui'],
}

/** Packages that a room may use; where nothing is said, any. */
const packages = {
  'shared/model': ['lib0', 'fractional-indexing'],
  'shared/docs': ['yjs', 'lib0'],
  'shared/blocks': ['yjs'],
  'shared/compose': [],
  'shared/fit': [],
  'shared/find': ['yjs'],
  'shared/checks': [],
  'shared/pptx': [],
  'shared/stage': [],
  'shared/policy.ts': [],
  'shared/protocol': ['lib0', 'y-protocols'],
  'client/slide': ['react', 'd3-scale', 'd3-shape'],
  'client/ui': null,
}

const names = Object.keys(rooms)
const isFile = (room) => /\.tsx?$/.test(room)

/** A room's own files; the rooms inside a folder have rules of their own. A part of the house has all it holds. */
function pattern(room) {
  if (isFile(room)) return `^${room.replaceAll('.', '\\.')}$`
  const inside = names.filter((other) => names.includes(room) && other.startsWith(`${room}/`))
  const but = inside.map((other) => other.slice(room.length + 1).replaceAll('.', '\\.'))
  return but.length === 0 ? `^${room}/` : `^${room}/(?!(${but.join('|')})(/|$))`
}

const onlyAllowed = Object.entries(rooms).map(([room, allowed]) => ({
  name: `room: ${room}`,
  severity: 'error',
  from: { path: pattern(room) },
  to: { path: '^(shared|server|client)/', pathNot: [pattern(room), ...allowed.map(pattern)] },
}))

const onlyPackages = Object.entries(packages)
  .filter(([, allowed]) => allowed !== null)
  .map(([room, allowed]) => ({
    name: `packages: ${room}`,
    severity: 'error',
    from: { path: pattern(room) },
    to: {
      path: 'node_modules/|^(node:|[a-z_]+$)',
      pathNot: allowed.length > 0 ? `node_modules/(${allowed.join('|')})/` : undefined,
    },
  }))

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'the-audience-loads-no-document',
      comment: 'What an audience, a worker and the composition use of a kind knows no document.',
      severity: 'error',
      from: { path: '^shared/blocks/', pathNot: '/(docs|doc|[a-z]+Doc)\\.ts$' },
      to: {
        path: ['node_modules/(yjs|lib0)/', '^shared/docs/', '^shared/blocks/.*/?(docs|doc|[a-z]+Doc)\\.ts$'],
      },
    },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'room-without-a-rule',
      comment: 'A new room says in the table above whom it may import.',
      severity: 'error',
      from: { path: '^(shared|server|client)/', pathNot: ['^client/public/', ...names.map(pattern)] },
      to: {},
    },
    ...onlyAllowed,
    ...onlyPackages,
    {
      name: 'one-file-imports-pptxgenjs',
      severity: 'error',
      // The bench holds our files against its own.
      from: { pathNot: '^(server/pptx/charts/drawCharts|tests/bench/files)\\.ts$' },
      to: { path: 'node_modules/pptxgenjs/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    exclude: { path: '\\.css$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
