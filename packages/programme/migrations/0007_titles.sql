-- A plan's title may be as long as its document allows. The list refused the longest ones and went on showing the former.
alter table plan drop constraint plan_title_check;
alter table plan add constraint plan_title_check check (char_length(title) <= 300);
