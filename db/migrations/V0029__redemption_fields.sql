-- What tills say of a redemption in the organization's own fields: values by the text of a field's id, null for none.
alter table points_redemption add column fields jsonb;
