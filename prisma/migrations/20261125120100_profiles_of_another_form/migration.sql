-- Profiles are packed in another form: marked as made by no version of the rules, they are written anew when reference
-- data is loaded.
UPDATE "match_profile" SET "rules_version" = 0;
