import { PageHead } from '#client/page/PageHead.tsx'
import { useWorkspace } from '#client/session/useSession.ts'
import { may } from '#shared/policy.ts'
import { ColorsSection } from './ColorsSection.tsx'
import { FontsSection } from './FontsSection.tsx'
import { LayoutsSection } from './LayoutsSection.tsx'
import { PicturesSection } from './PicturesSection.tsx'
import { TemplatesSection } from './TemplatesSection.tsx'
import { ThemesSection } from './ThemesSection.tsx'
import { WordsSection } from './WordsSection.tsx'
import styles from './BrandScreen.module.css'

/** What the company looks and sounds like, for every deck of the workspace. */
export function BrandScreen() {
  const workspace = useWorkspace()
  const manages = may(workspace.roles, 'brand.manage')
  return (
    <div className={styles.page}>
      <PageHead
        title="Brand"
        lead={
          manages
            ? `What every deck of ${workspace.name} may use.`
            : `What every deck of ${workspace.name} may use. Marketing looks after it.`
        }
      />
      <div className={styles.parts}>
        <TemplatesSection workspaceId={workspace.id} manages={manages} />
        <ThemesSection workspaceId={workspace.id} manages={manages} />
        <LayoutsSection workspaceId={workspace.id} manages={manages} />
        <ColorsSection workspaceId={workspace.id} manages={manages} />
        <FontsSection workspaceId={workspace.id} manages={manages} />
        <WordsSection workspaceId={workspace.id} manages={manages} />
        <PicturesSection workspaceId={workspace.id} manages={manages} />
      </div>
    </div>
  )
}
