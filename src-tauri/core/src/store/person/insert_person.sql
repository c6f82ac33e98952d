INSERT INTO person (
    uid, name, sort_key, given_name, family_name, additional_name, prefix, suffix, birthday, note, standing,
    cares_about, how_we_connect, memory_hook, said_as, photo, photo_url, created_at,
    cares_about_on
) VALUES (
    :uid, :name, :sort_key, :given_name, :family_name, :additional_name, :prefix, :suffix, :birthday, :note, :standing,
    :cares_about, :how_we_connect, :memory_hook, :said_as, :photo, :photo_url, :created_at,
    iif(:cares_about = '', '', :today)
)
