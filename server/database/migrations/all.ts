import type { Migration } from 'kysely'
import { documents } from './001_documents.ts'
import { library } from './002_library.ts'
import { stages } from './003_stages.ts'
import { rehearsed } from './004_rehearsed.ts'
import { moments } from './005_moments.ts'
import { documentAuthors } from './006_document_authors.ts'
import { copies } from './007_copies.ts'
import { whoAndWhen } from './008_who_and_when.ts'
import { shortCovers } from './009_short_covers.ts'
import { shownDecks } from './011_shown_decks.ts'
import { handingOver } from './012_handing_over.ts'
import { setStages } from './014_set_stages.ts'
import { home } from './015_home.ts'
import { slideWords } from './016_slide_words.ts'
import { concerns } from './017_concerns.ts'
import { documentHead } from './018_document_head.ts'
import { workspaceStarters } from './019_workspace_starters.ts'
import { folders } from './020_folders.ts'
import { unusedPictures } from './021_unused_pictures.ts'
import { fonts } from './022_fonts.ts'
import { avoidedWords } from './023_avoided_words.ts'
import { unnamedPictures } from './024_unnamed_pictures.ts'
import { brandColors } from './025_brand_colors.ts'
import { brandPictures } from './026_brand_pictures.ts'
import { brandThemes } from './027_brand_themes.ts'
import { brandLayouts } from './028_brand_layouts.ts'
import { imports } from './029_imports.ts'
import { brandTemplates } from './030_brand_templates.ts'
import { exportedFiles } from './031_exported_files.ts'
import { screenPictures } from './032_screen_pictures.ts'
import { exportJobs } from './033_export_jobs.ts'
import { questionAnswers } from './034_question_answers.ts'
import { profiles } from './035_profiles.ts'
import { roleCards } from './036_role_cards.ts'
import { pitchLeads } from './037_pitch_leads.ts'
import { leaving } from './038_leaving.ts'
import { inbox } from './039_inbox.ts'
import { leftovers } from './040_leftovers.ts'
import { reportPictures } from './041_report_pictures.ts'
import { departures } from './042_departures.ts'
import { foreignKeys } from './043_foreign_keys.ts'
import { endedAccounts } from './044_ended_accounts.ts'
import { partners } from './045_partners.ts'
import { introductions } from './046_introductions.ts'
import { allowances } from './047_allowances.ts'
import { probe } from './010_probe.ts'
import { returnedComments } from './051_returned_comments.ts'
import { returnedFiles } from './053_returned_files.ts'

/** In the order of their names. Append only: a migration that has shipped never changes. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001_documents': documents,
  '002_library': library,
  '003_stages': stages,
  '004_rehearsed': rehearsed,
  '005_moments': moments,
  '006_document_authors': documentAuthors,
  '007_copies': copies,
  '008_who_and_when': whoAndWhen,
  '009_short_covers': shortCovers,
  '011_shown_decks': shownDecks,
  '012_handing_over': handingOver,
  '014_set_stages': setStages,
  '010_probe': probe,
  '015_home': home,
  '016_slide_words': slideWords,
  '017_concerns': concerns,
  '018_document_head': documentHead,
  '019_workspace_starters': workspaceStarters,
  '020_folders': folders,
  '021_unused_pictures': unusedPictures,
  '022_fonts': fonts,
  '023_avoided_words': avoidedWords,
  '024_unnamed_pictures': unnamedPictures,
  '025_brand_colors': brandColors,
  '026_brand_pictures': brandPictures,
  '027_brand_themes': brandThemes,
  '028_brand_layouts': brandLayouts,
  '029_imports': imports,
  '030_brand_templates': brandTemplates,
  '031_exported_files': exportedFiles,
  '032_screen_pictures': screenPictures,
  '033_export_jobs': exportJobs,
  '034_question_answers': questionAnswers,
  '035_profiles': profiles,
  '036_role_cards': roleCards,
  '037_pitch_leads': pitchLeads,
  '038_leaving': leaving,
  '039_inbox': inbox,
  '040_leftovers': leftovers,
  '041_report_pictures': reportPictures,
  '042_departures': departures,
  '043_foreign_keys': foreignKeys,
  '044_ended_accounts': endedAccounts,
  '045_partners': partners,
  '046_introductions': introductions,
  '047_allowances': allowances,
  '051_returned_comments': returnedComments,
  '053_returned_files': returnedFiles,
}
