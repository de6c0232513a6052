/** Puts words into the place of others on a slide, counted from 0; on its notes page with `notes`. */
export const say = (slide: number, from: string, to: string, notes = false): string => `
page = pages.getByIndex(${slide})
${notes ? 'page = page.getNotesPage()' : ''}
For i = 0 To page.getCount() - 1
  shape = page.getByIndex(i)
  If shape.supportsService("com.sun.star.drawing.Text") Then
    If InStr(shape.String, "${from}") > 0 Then
      words = shape.createTextCursor()
      words.gotoStart(False)
      place = InStr(shape.String, "${from}") - 1
      words.goRight(place, False)
      words.goRight(Len("${from}"), True)
      words.String = "${to}"
    End If
  End If
Next i`

/** A centimetre to the right. */
export const moveFirstPicture = (slide: number): string => `
page = pages.getByIndex(${slide})
done = False
For i = 0 To page.getCount() - 1
  shape = page.getByIndex(i)
  If Not done And shape.supportsService("com.sun.star.drawing.GraphicObjectShape") Then
    point = shape.Position
    point.X = point.X + 1000
    shape.Position = point
    done = True
  End If
Next i`
