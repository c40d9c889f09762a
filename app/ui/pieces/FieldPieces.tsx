/** Fields: empty, with hint, with error, long text, a choice, a date. */
import { Field } from "../Field.tsx";
import { Select, TextArea, TextInput } from "../TextInput.tsx";
import { Piece } from "./Piece.tsx";

export function FieldPieces() {
  return (
    <Piece title="Полета" wide>
      <Field label="Прякор" hint="Не пишете цялото си име.">
        <TextInput defaultValue="Севда" />
      </Field>
      <Field label="Прякор" error="Друг в групата има този прякор. Изберете различен.">
        <TextInput defaultValue="Севда" />
      </Field>
      <Field label="Отговорник">
        <Select defaultValue="s">
          <option value="n">Надя</option>
          <option value="s">Севда</option>
        </Select>
      </Field>
      <Field label="Срок">
        <TextInput type="date" defaultValue="2027-02-16" />
      </Field>
      <Field label="Какво трябва" hint="Хора, място, пари.">
        <TextArea defaultValue="Зала за 20 души, листове, 4 химикала." />
      </Field>
    </Piece>
  );
}
