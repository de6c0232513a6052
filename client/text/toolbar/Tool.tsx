import { Toolbar } from 'radix-ui'
import { IconButton, type IconButtonProps } from '../../ui/IconButton.tsx'

/** A button of the toolbar: one stop for Tab, arrow keys between them. */
export const Tool = (props: IconButtonProps) => (
  <Toolbar.Button asChild>
    <IconButton size="s" {...props} />
  </Toolbar.Button>
)
