SELECT person.name, given_name, family_name, additional_name, prefix, suffix, birthday, note, standing, cares_about,
       how_we_connect, memory_hook, said_as, photo_url,
       attachment.media_type AS photo_media_type, length(attachment.content) AS photo_bytes
FROM person LEFT JOIN attachment ON attachment.id = person.photo
WHERE person.id = :id
