INSERT INTO person (
    uid, name, sort_key, given_name, family_name, additional_name, prefix, suffix, birthday, note, standing,
    cares_about, how_we_connect, memory_hook, said_as, photo, photo_url, created_at
) VALUES (
    :uid, :name, :sort_key, :given_name, :family_name, :additional_name, :prefix, :suffix, :birthday, :note, :standing,
    :cares_about, :how_we_connect, :memory_hook, :said_as, :photo, :photo_url, :created_at
)
