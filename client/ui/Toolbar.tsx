import { Toolbar as Radix } from 'radix-ui'
import type { ComponentProps } from 'react'

interface ToolbarProps extends Omit<ComponentProps<typeof Radix.Root>, 'aria-label'> {
  label: string
}

/** Controls in a row that are one stop for Tab: the arrow keys, Home and End go between them. */
export const Toolbar = ({ label, ...rest }: ToolbarProps) => <Radix.Root aria-label={label} {...rest} />

/** Stands around each button of a toolbar, within the menu or popover that it opens. Keys pass by a disabled one. */
export const ToolbarItem = (props: ComponentProps<typeof Radix.Button>) => <Radix.Button asChild {...props} />
