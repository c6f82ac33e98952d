UPDATE person SET
    name = :name, sort_key = :sort_key, given_name = :given_name, family_name = :family_name,
    additional_name = :additional_name, prefix = :prefix, suffix = :suffix, birthday = :birthday, note = :note,
    standing = :standing, cares_about = :cares_about, how_we_connect = :how_we_connect, memory_hook = :memory_hook,
    said_as = :said_as, photo = :photo, photo_url = :photo_url,
    cares_about_on = CASE :cares_about WHEN cares_about THEN cares_about_on WHEN '' THEN '' ELSE :today END
WHERE id = :id
